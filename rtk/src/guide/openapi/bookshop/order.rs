use super::Shop;
use rtk::{Id, Nested, OpenEnum, Resource, Timestamp};
use serde_json::Value;

/// An order of a shop.
#[derive(Debug, Clone, PartialEq, Resource)]
#[resource(
    scope = Shop,
    path = "orders",
    without(destroy),
    all(operation = "listOrders", query(state(doc = "Only orders in this state.") = OrderState)),
    find(operation = "getOrder"),
    create(operation = "createOrder"),
    update(operation = "updateOrder"),
    post(
        cancel = "cancel", body = OrderCancel, returns = Self, operation = "cancelOrder",
        doc = "Cancels an order.",
    ),
)]
#[non_exhaustive]
pub struct Order {
    /// Id of the order.
    pub id: Id<Self>,
    /// ISBN-13 of the book.
    #[attribute(required, create_only)]
    pub isbn: String,
    /// Copies of the order. Defaults to 1.
    #[attribute(create_only)]
    pub copies: Option<u64>,
    /// Note to the shop.
    pub note: Option<String>,
    /// Anything that the customer wants to keep with the order.
    #[attribute(create_only)]
    pub metadata: Option<Value>,
    /// State of the order.
    #[attribute(read_only)]
    pub state: OrderState,
    /// Time at which the order was created.
    #[attribute(read_only)]
    pub created_at: Option<Timestamp>,
}

/// State of an order.
#[derive(Debug, Clone, PartialEq, Eq, Hash, OpenEnum)]
#[open_enum(rename_all = "lowercase")]
#[non_exhaustive]
pub enum OrderState {
    /// The order is open.
    Open,
    /// The order is packed.
    Packed,
    /// The order is sent.
    Sent,
    /// The order is cancelled.
    Cancelled,
    /// A value that this version does not know, with its text.
    Other(String),
}

/// Body of `cancel`.
#[derive(Debug, Clone, PartialEq, Nested)]
#[non_exhaustive]
pub struct OrderCancel {
    /// What the customer is told.
    pub reason: String,
}
