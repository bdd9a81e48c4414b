use rtk::{Api, Envelope, Paging};

/// Bookshop.
#[derive(Debug, Api)]
#[api(
    base_url = "https://api.bookshop.example/v1",
    env(token = "BOOKSHOP_TOKEN"),
    envelope = Envelope { payload: "data", paging: "" },
    paging = Paging::cursor("cursor", Some("limit"), "next_cursor"),
)]
pub struct Bookshop;
