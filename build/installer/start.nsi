; So-Vang.exe: starts the launcher without a console window and says what it cannot say itself.
Unicode true
Target amd64-unicode
SetCompressor /SOLID lzma
!include FileFunc.nsh
!include LogicLib.nsh
Name "Sổ Vàng"
OutFile "${OUT}"
Icon "${RESOURCES}/so-vang.ico"
RequestExecutionLevel user
SilentInstall silent
XPStyle on
ManifestSupportedOS all
ManifestDPIAware true
VIProductVersion "${VERSION}.0"
VIFileVersion "${VERSION}.0"
VIAddVersionKey /LANG=1066 "ProductName" "Sổ Vàng"
VIAddVersionKey /LANG=1066 "FileDescription" "Sổ Vàng – phần mềm thi đua, khen thưởng"
VIAddVersionKey /LANG=1066 "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=1066 "ProductVersion" "${VERSION}"
VIAddVersionKey /LANG=1066 "LegalCopyright" "Apache-2.0"
LoadLanguageFile "${NSISDIR}/Contrib/Language files/Vietnamese.nlf"

Section
  ${IfNot} ${FileExists} "$EXEDIR\launcher\node.exe"
    MessageBox MB_OK|MB_ICONSTOP "Thiếu tệp của chương trình. Hãy giải nén lại cả thư mục Sổ Vàng, hoặc cài lại, rồi mở lại. Dữ liệu của đơn vị vẫn còn nguyên."
    SetErrorLevel 3
    Quit
  ${EndIf}
  ; A bundle on a stick must not keep the stick from being taken out.
  SetOutPath "$EXEDIR"
  ${GetParameters} $R0
  nsExec::Exec '"$EXEDIR\launcher\node.exe" "$EXEDIR\launcher\launcher.mjs" $R0'
  Pop $0
  ${If} $0 == "error"
    MessageBox MB_OK|MB_ICONSTOP "Windows không cho chạy Sổ Vàng. Phần mềm diệt vi-rút hoặc quy định của cơ quan có thể đang chặn: hãy nhờ người hỗ trợ cho phép thư mục $EXEDIR."
    SetErrorLevel 1
  ${ElseIf} $0 == 3
    MessageBox MB_OK|MB_ICONSTOP "Không thấy bản Sổ Vàng nào để khởi động. Hãy cài lại chương trình; dữ liệu của đơn vị vẫn còn nguyên."
    SetErrorLevel 3
  ${ElseIf} $0 == 8
    MessageBox MB_OK|MB_ICONEXCLAMATION "Không thấy thư mục dữ liệu đã chuyển đi: ổ đĩa ấy chưa cắm, hoặc thư mục đã đổi tên. Cắm lại rồi mở lại Sổ Vàng."
    SetErrorLevel 8
  ${ElseIf} $0 == 9
    MessageBox MB_OK|MB_ICONEXCLAMATION "Sổ Vàng cần Microsoft Edge hoặc Google Chrome trên máy này. Hãy cài một trong hai rồi mở lại."
    SetErrorLevel 9
  ${ElseIf} $0 <> 0
    MessageBox MB_OK|MB_ICONSTOP "Sổ Vàng không khởi động được (mã $0). Dữ liệu của đơn vị vẫn còn nguyên. Hãy mở lại; nếu vẫn vậy, báo cho người hỗ trợ."
    SetErrorLevel $0
  ${EndIf}
SectionEnd
