/** Room for what the producer and the consumer share: the first contact with the broker, if you like. */
export {}
