/** The hall's voice: what is spoken of a call, in which order, once each, and by which means. */
package org.paihao.display.voice;
