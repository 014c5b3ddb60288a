/** What the programs beside the windows share: a view that arrives on the screen's own thread. */
package org.paihao.display;
