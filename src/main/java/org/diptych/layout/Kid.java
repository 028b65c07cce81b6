package org.diptych.layout;

/** What an element of the logical structure holds: elements and printed content. */
public sealed interface Kid permits Node, Content {}
