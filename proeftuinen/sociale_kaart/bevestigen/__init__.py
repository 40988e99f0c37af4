"""Confirming: every six months an organisation says by a mailed link whether its data hold."""
