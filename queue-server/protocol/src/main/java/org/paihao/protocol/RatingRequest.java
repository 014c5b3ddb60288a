package org.paihao.protocol;

import java.util.List;

/**
 * Spends an opening.
 *
 * @param opening the id from the pad's view
 * @param level 5 very satisfied … 1 very dissatisfied
 * @param reasons codes of that level from the pad's view, or {@code other}; null or empty where none was touched
 */
public record RatingRequest(String opening, int level, List<String> reasons) {}
