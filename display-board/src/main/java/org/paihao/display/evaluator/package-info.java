/** The pad at a window: dark until its window has finished a transaction, then one rating, once, and dark again. */
package org.paihao.display.evaluator;
