package org.paihao.protocol.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import org.paihao.protocol.ServiceName;

/** People waiting for one service. @param oldest arrival of the one who waits longest, null where nobody does */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Load(ServiceName service, int count, OffsetDateTime oldest) {}
