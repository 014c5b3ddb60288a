/** Runs what the flow decides: asks the server, prints, and reports the truth about the paper. */
package org.paihao.kiosk.errand;
