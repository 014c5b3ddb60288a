/** How a program of the hall speaks to the queue server: typed calls with retries, and views that stay live. */
package org.paihao.protocol.client;
