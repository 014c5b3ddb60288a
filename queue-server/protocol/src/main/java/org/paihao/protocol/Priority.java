package org.paihao.protocol;

/** Whether somebody waits in turn. */
public enum Priority {
    NORMAL,
    /** A person who goes before others, by a reason of the hall's list. */
    PRIORITY,
    /** What cannot wait, by the word of an approver who is named in the books. */
    URGENT
}
