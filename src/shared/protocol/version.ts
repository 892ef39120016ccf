// The version of what goes over the wire. Raised whenever a message or a kind's field changes (a test binds it to their hash).

export const protocolVersion = 1;
