"""HTTP only, by noun: proeftuin, plan, step, people and invitations."""
