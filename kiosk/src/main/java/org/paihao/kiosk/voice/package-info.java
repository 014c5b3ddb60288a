/** The kiosk's voice: what a screen says is heard from clips that the hall recorded, or else from the speech engine. */
package org.paihao.kiosk.voice;
