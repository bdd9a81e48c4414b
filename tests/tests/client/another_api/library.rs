//! The declarations, as a user of `rtk` writes them.

use rtk::{Api, Authentication, Envelope, Id, Nested, Paging, Resource};

/// The API of the library.
#[derive(Debug, Api)]
#[api(authentication = Authentication::header("x-library-key"), envelope = WRAPPED, paging = AFTER)]
pub(crate) struct Library;

/// `{"data": …, "meta": {"next": …}}`
pub(crate) const WRAPPED: Envelope = Envelope { payload: "data", paging: "meta" };

/// `{"items": […], "next": "https://…"}`
pub(crate) const ITEMS: Envelope = Envelope { payload: "items", paging: "" };

pub(crate) const AFTER: Paging = Paging::cursor("after", Some("count"), "next");
pub(crate) const BY_START: Paging = Paging::offset("start", "max");
pub(crate) const BY_ADDRESS: Paging = Paging::link("from", Some("max"), "next");
pub(crate) const BY_HEADER: Paging = Paging::link_header("page", Some("size"));

/// A branch of the library.
#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/branches",
    api = Library,
    plural = branches,
    read_only,
    has_many = Book,
)]
pub(crate) struct Branch {
    pub(crate) id: Id<Self>,
    pub(crate) city: Option<String>,
}

/// A book of a branch, with the envelope of the branch.
#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/branches/{branch_id}/books",
    id_key = isbn,
    paging = BY_START,
    all(query(author = String)),
    post(lend = "loans", body = LoanRequest, returns = Loan),
)]
pub(crate) struct Book {
    pub(crate) isbn: Id<Self>,
    #[attribute(required)]
    pub(crate) title: Option<String>,
    #[attribute(wire = "shelfMark")]
    pub(crate) shelf_mark: Option<String>,
}

#[derive(Debug, Clone, Nested)]
pub(crate) struct LoanRequest {
    pub(crate) reader: Id<Reader>,
    pub(crate) days: Option<u32>,
}

#[derive(Debug, Clone, Nested)]
#[nested(read_only)]
pub(crate) struct Loan {
    pub(crate) reader: Id<Reader>,
    pub(crate) due: String,
}

/// A reader. Bodies have no envelope; the next page is in the header `Link`.
#[derive(Debug, Clone, Resource)]
#[resource(path = "/readers", api = Library, read_only, envelope = Envelope::NONE, paging = BY_HEADER)]
pub(crate) struct Reader {
    pub(crate) id: Id<Self>,
}

/// A notice. The next page is an address beside the items.
#[derive(Debug, Clone, Resource)]
#[resource(path = "/notices", api = Library, only(all), envelope = ITEMS, paging = BY_ADDRESS)]
pub(crate) struct Notice {
    pub(crate) id: Id<Self>,
}

/// An author. The body has no envelope and contains the list beside other keys.
#[derive(Debug, Clone, Resource)]
#[resource(path = "/authors", api = Library, only(all), envelope = Envelope::NONE, list_key = "authors", paging = AFTER)]
pub(crate) struct Author {
    pub(crate) id: Id<Self>,
}
