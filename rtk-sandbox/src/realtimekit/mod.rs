//! RealtimeKit as Cloudflare documents it: its records and how they change, its operations, its download files, and the records that
//! exist when a sandbox starts.
//!
//! Paths, verbs, payload keys and envelopes come from the declarations in `rtk::realtime_kit`, so that client and sandbox agree on
//! them. This module implements the behavior of the product.

pub(crate) mod names;

mod filter;

pub(crate) mod downloads;

pub(crate) mod model;

pub(crate) mod handlers;

pub(crate) mod seed;
