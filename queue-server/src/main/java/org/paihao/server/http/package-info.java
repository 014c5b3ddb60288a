/** The manners of HTTP: who asks, what they may, strict bodies, one error shape. */
package org.paihao.server.http;
