package org.paihao.server.ticket;

/**
 * A place in the line.
 *
 * @param rank epoch milliseconds: the order within the lane, and from when the wait counts
 * @param onlyWindow the window that alone may call it, or null
 * @param eligible how many must have been called from its queue today before it may be, or null
 */
public record Place(Lane lane, long rank, Integer onlyWindow, Long eligible) {
    /** Where somebody stands who came then and has nothing but that. */
    public static Place arrival(long at) {
        return new Place(Lane.ARRIVAL, at, null, null);
    }

    public static Place in(Lane lane, long rank) {
        return new Place(lane, rank, null, null);
    }

    /** The same place, for one window alone. */
    public Place only(Integer window) {
        return new Place(lane, rank, window, eligible);
    }
}
