package org.paihao.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/** What an import made: one appointment for each line of the file. */
public record ImportedAppointments(List<Line> lines) {

    /**
     * A line of the file.
     *
     * @param line counted from 1, the heading included
     * @param code for the citizen, who checks in by it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Line(long line, String id, String code) {
        /** Never shows the code. */
        @Override
        public String toString() {
            return "Line[line=" + line + ", id=" + id + "]";
        }
    }
}
