/** The hall's devices: each is enrolled once, holds its token, and loses its rights when it is revoked. */
package org.paihao.server.device;
