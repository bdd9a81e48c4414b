//! Asserts that an error contains no token, has a limited size and does not contradict itself.

use std::error::Error as _;
use std::fmt::Write as _;

use rtk::{ApiError, Error};

use crate::faults::TOKEN;

/// The longest line of an error.
const LINE: usize = 16 * 1024;

#[track_caller]
pub(crate) fn check(what: &str, error: &Error) {
    let mut text = format!("{error} {error:?} {error:#?} {:?} {:?}", error.message(), error.request_id());
    error.errors().iter().for_each(|one| describe(one, &mut text));
    let mut source = error.source();
    while let Some(cause) = source {
        let _ = write!(text, " {cause} {cause:?}");
        source = cause.source();
    }
    assert!(!text.contains(TOKEN), "{what}: {text}");
    assert!(!error.to_string().contains(['\n', '\r', '\0']), "{what}: {error}");
    assert!(error.to_string().len() < LINE, "{what}: a line of {} bytes", error.to_string().len());
    // The two must not contradict each other.
    assert!(!(error.may_have_been_sent() && error.to_string().contains("nothing was sent")), "{what}: {error}");
    assert!(error.body().is_none_or(|body| body.len() <= 64 * 1024), "{what}: {error}");
    // The error names the request.
    let (template, resource) = (error.path_template().unwrap(), error.resource().unwrap());
    for requested in [template, resource, error.operation().unwrap(), error.method().unwrap().as_str()] {
        assert!(error.to_string().contains(requested), "{what}: `{requested}` is not in {error}");
    }
}

fn describe(error: &ApiError, text: &mut String) {
    let _ = write!(text, " {error} {error:?} {:?} {:?}", error.pointer(), error.documentation_url());
    error.chain().iter().for_each(|cause| describe(cause, text));
}
