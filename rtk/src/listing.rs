//! The answers that are lists.

use crate::error::Error;
use crate::page::Page;
use crate::record::Record;
use crate::resource::List;

/// What a list can be awaited as: a page of it, every record of it, or each for itself.
///
/// ```
/// use rtk::{Listing, Request, realtime_kit::Session};
///
/// fn in_pages_of_fifty<O: Listing<Of = Session>>(sessions: Request<O>) -> Request<O> {
///     sessions.per_page(50)
/// }
/// # fn example(app: &rtk::Scope<rtk::realtime_kit::App>) {
/// use rtk::realtime_kit::*;
///
/// let all = in_pages_of_fifty(app.sessions().all());
/// let first = in_pages_of_fifty(app.sessions().page(1));
/// # drop((all, first));
/// # }
/// ```
pub trait Listing {
    /// What it is a list of.
    type Of: List;
}

impl<T: List> Listing for Page<T> {
    type Of = T;
}

impl<T: List> Listing for Vec<Record<T>> {
    type Of = T;
}

impl<T: List> Listing for Vec<Result<Record<T>, Error>> {
    type Of = T;
}
