/** Bad days: the plug is pulled, the process is killed, the clock jumps, the disk is full or lies. */
package org.paihao.server.storm;
