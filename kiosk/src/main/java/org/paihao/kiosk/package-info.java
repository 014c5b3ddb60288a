/** The kiosk program: a visitor touches a service and takes a number on paper. */
package org.paihao.kiosk;
