/** The views: a screen is a pure function of one of these documents, always sent whole. */
package org.paihao.protocol.view;
