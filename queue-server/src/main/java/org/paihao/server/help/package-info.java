/** Visitors at a kiosk call for a person; guide desk and manager hear it, and whoever goes says so. */
package org.paihao.server.help;
