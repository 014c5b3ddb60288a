/** What somebody has to be told of: seen in the books each time they are looked at, never stored beside them. */
package org.paihao.server.alarm;
