package org.paihao.protocol;

/** What a hall does for its citizen in a transaction (事项类别). */
public enum ItemClass {
    /** 办理: it is decided in this hall. */
    HANDLE,
    /** 代理: another office decides; this hall takes the papers in and sees them through on the citizen's behalf. */
    ON_BEHALF,
    /** 咨询: somebody asks, and nothing is applied for. */
    ADVICE
}
