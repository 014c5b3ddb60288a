/**
 * The reader of ID cards: its protocol, and what the hall may know of a card. Name, number, birthday, address and picture
 * stay inside, in arrays that are wiped as soon as they were looked at.
 */
package org.paihao.kiosk.idcard;
