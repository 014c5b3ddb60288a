/** The look of every screen: tokens, fonts, pictograms, millimetres, shared parts and words in two languages. */
package org.paihao.look;
