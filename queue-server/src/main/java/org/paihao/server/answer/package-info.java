/** The same question with the same key gets the same answer: what makes a retry safe. */
package org.paihao.server.answer;
