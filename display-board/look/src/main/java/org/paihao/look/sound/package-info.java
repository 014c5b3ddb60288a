/** Sound of the programs of a hall: text becomes speech, and speech is heard. */
package org.paihao.look.sound;
