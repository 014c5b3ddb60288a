/** The kiosk's glass: views that bind to what the flow says and hand every touch back to it. */
package org.paihao.kiosk.screen;
