//! Its answer is wrapped in another way than the resource's others: look at the operation.

use rtk::{Envelope, Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rules", only(find), find(envelope = Envelope::NONE))]
pub struct Rule {
    pub id: Id<Self>,
}
