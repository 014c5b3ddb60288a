/** The hall's people: who they are, how they sign in at a window, and that their session ends with it. */
package org.paihao.server.staff;
