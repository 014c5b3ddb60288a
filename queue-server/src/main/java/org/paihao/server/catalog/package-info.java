/** What a hall is: its services, windows, clerks, hours and limits, read from one file that people write. */
package org.paihao.server.catalog;
