package org.paihao.protocol;

import java.time.LocalDate;
import java.util.List;
import org.paihao.protocol.view.Tide;

/** What windows took over on a business day, in its order, and what came of it. */
public record Tides(LocalDate day, List<Tide> tides) {}
