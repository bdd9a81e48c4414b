//! Declarations of APIs.

/// The declaration of an API.
#[derive(Debug, Clone, PartialEq)]
pub struct ApiPlan {
    /// Name of the struct.
    pub name: String,
    /// Documentation.
    pub docs: String,
    /// Base URL.
    pub base_url: Option<String>,
    /// Environment variable with the token.
    pub token_variable: Option<String>,
    /// Expression of `authentication`, unless it is the default.
    pub authentication: Option<String>,
    /// Header with the key by which the server knows a POST request again.
    pub idempotency_key: Option<String>,
    /// Envelope.
    pub envelope: EnvelopePlan,
    /// Paging.
    pub paging: PagingPlan,
    /// Whether the API is declared in `rtk`.
    pub is_of_rtk: bool,
}

/// Where the payload is.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct EnvelopePlan {
    /// Key of the payload, empty for the whole body.
    pub payload: String,
    /// Key of the paging information.
    pub paging: String,
}

/// How a list is split into pages.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct PagingPlan {
    /// Expression in Rust, such as `Paging::PAGE`.
    pub expression: String,
    /// Query parameters that the list sets.
    pub keys: Vec<String>,
}

impl PagingPlan {
    /// Returns whether a page begins after the id of the last item before it.
    pub(crate) fn needs_ids(&self) -> bool {
        self.expression.starts_with("Paging::after_last_id")
    }

    /// One page.
    #[must_use]
    pub fn single() -> Self {
        Self { expression: "Paging::SINGLE".to_owned(), keys: Vec::new() }
    }
}
