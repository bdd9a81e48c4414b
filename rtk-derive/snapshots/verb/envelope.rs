//! The verb has an envelope of its own, which the other operations of the resource do not have.

use rtk::{Envelope, Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rules", only(find), find(envelope = Envelope::NONE))]
pub struct Rule {
    pub id: Id<Self>,
}
