/** The read side: each screen's document, rendered whole from the books and pushed whenever it changes. */
package org.paihao.server.view;
