/** Days after which an account that nobody has signed in to is deleted, as its owner was told. */
export const INACTIVE_DAYS = 180

/** Days for which it is known who is gone: a backup lives for 30, and no longer can any bring them back. */
export const GONE_DAYS = 31

/** Days that an invitation is kept after it was used, withdrawn or ran out: long enough to answer 'my code does not work'. */
export const ENDED_INVITATION_DAYS = 14
