package org.paihao.protocol;

/** How a ticket is held (挂起) while its citizen is away from the window. */
public enum HoldKind {
    /** 不持件: the citizen has the papers; the transaction has ended, any window that serves it takes the ticket up. */
    PAPERS_RETURNED,
    /** 持件: the papers stay at the window; the transaction is laid aside, and only this window takes it up again. */
    PAPERS_KEPT
}
