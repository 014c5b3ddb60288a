package org.paihao.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * Exchanges a slip for a number; one of the two.
 *
 * @param code as it stands on the slip; small letters, blanks and hyphens do not matter
 * @param paper what the QR code of the old ticket says
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SlipUse(String code, String paper) {}
