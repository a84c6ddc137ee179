// The vendors the sandbox can be. One line each.
import type { Vendor, VendorTools } from '../vendor'
import { createResend, type ResendOptions } from './resend'

interface VendorOptions {
  resend: ResendOptions
}

export function createVendors(tools: VendorTools, options: VendorOptions): Vendor[] {
  return [createResend(tools, options.resend)]
}
