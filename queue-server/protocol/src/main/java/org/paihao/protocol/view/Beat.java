package org.paihao.protocol.view;

import java.time.OffsetDateTime;

/** What an event stream sends each second under {@code event: beat}, so that silence means a lost line. */
public record Beat(OffsetDateTime serverTime) {}
