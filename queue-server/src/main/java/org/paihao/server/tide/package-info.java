/** Tidal windows: one with room takes an overloaded service over for a while, at a clerk's press, and what came of it is kept. */
package org.paihao.server.tide;
