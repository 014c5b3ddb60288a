/** How the hall says no: a typed refusal with a stable code, mapped to HTTP in one place. */
package org.paihao.server.refusal;
