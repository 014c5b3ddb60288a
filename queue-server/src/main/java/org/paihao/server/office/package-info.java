/** What whoever runs the server's machine may do from its command line: enrol devices and give people accounts. */
package org.paihao.server.office;
