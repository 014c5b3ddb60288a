/** How long people will wait: learned from how fast their queue is called, today and on earlier days. */
package org.paihao.server.estimate;
