/** The serial devices of a window: caller keypad, evaluator of four keys, LED strip. So a window needs no PC of its own. */
package org.paihao.display.window;
