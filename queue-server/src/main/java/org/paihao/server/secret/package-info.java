/** The hall's secrets: files of mode 0600 outside of the database and its backups. */
package org.paihao.server.secret;
