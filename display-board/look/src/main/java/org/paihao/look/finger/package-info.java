/** A finger from outside: touches, looks at and photographs a running screen by lines on standard input. */
package org.paihao.look.finger;
