/** Who acts: a device with its token or a person with a session. */
package org.paihao.server.access;
